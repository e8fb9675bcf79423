//! Names of what there is not, and blocks that do not fit.

use super::{Say, error, warning};
use crate::core::text::Text;

pub fn unknown_role(name: &str) -> Say {
    error(
        "unknown-role",
        format!("Chưa khai báo vai \"{name}\" trong roles."),
        format!("The role \"{name}\" is not declared in roles."),
    )
}

pub fn unknown_person(name: &str, role: &str, count: u32) -> Say {
    error(
        "unknown-role",
        format!("Không có người \"{name}\"; vai \"{role}\" chỉ gồm {role}1 đến {role}{count}."),
        format!("There is no \"{name}\"; the role \"{role}\" is {role}1 to {role}{count}."),
    )
}

pub fn unused_role(name: &str) -> Say {
    warning(
        "unused-role",
        format!("Vai \"{name}\" được khai báo nhưng không có mặt trong bước nào."),
        format!("The role \"{name}\" is declared but takes part in no step."),
    )
}

pub fn role_clash(name: &str) -> Say {
    error(
        "role-clash",
        format!("Tên \"{name}\" trùng với tên của một người thuộc vai khác hoặc là từ dành riêng."),
        format!("The name \"{name}\" is also a person of another role, or is reserved."),
    )
}

pub fn unknown_award(name: &str) -> Say {
    error(
        "unknown-award",
        format!("Chưa khai báo phần thưởng \"{name}\" trong awards."),
        format!("The award \"{name}\" is not declared in awards."),
    )
}

pub fn unknown_variant_id(name: &str) -> Say {
    error(
        "unknown-variant-id",
        format!("Chưa khai báo phương án \"{name}\" trong variants."),
        format!("The variant \"{name}\" is not declared in variants."),
    )
}

pub fn unknown_local(name: &str) -> Say {
    error(
        "unknown-local",
        format!("Không có điểm cần kiểm tra địa phương \"{name}\" trong danh mục (local-points.ron)."),
        format!("There is no local point \"{name}\" in the catalogue (local-points.ron)."),
    )
}

pub fn undeclared_local(name: &str) -> Say {
    error(
        "undeclared-local",
        format!("Điều kiện dùng điểm \"{name}\" nhưng trường local của kịch bản không nêu điểm này."),
        format!("A condition uses the point \"{name}\", which the scenario's field local does not name."),
    )
}

pub fn unknown_choice(point: &str, choice: &str) -> Say {
    error(
        "unknown-choice",
        format!("Điểm \"{point}\" không có lựa chọn \"{choice}\"."),
        format!("The point \"{point}\" has no choice \"{choice}\"."),
    )
}

pub fn unknown_instrument(name: &str) -> Say {
    error(
        "unknown-instrument",
        format!("Không có văn bản \"{name}\" trong danh mục (instruments.ron)."),
        format!("There is no instrument \"{name}\" in the catalogue (instruments.ron)."),
    )
}

pub fn same_term(name: &str) -> Say {
    warning(
        "same-term",
        format!("\"{name}\" đã là tên của một thuật ngữ ở trên."),
        format!("\"{name}\" is the name of a term above already."),
    )
}

pub fn too_many(most: usize) -> Say {
    error("too-many", format!("Quá nhiều: nhiều nhất là {most}."), format!("Too many: at most {most} are possible."))
}

pub fn empty_programme() -> Say {
    error("empty-programme", "Chương trình không có bước nào.", "The programme has no steps.")
}

pub fn empty_block() -> Say {
    error("empty-block", "Khối không có nội dung.", "The block is empty.")
}

pub fn too_many_steps(most: usize) -> Say {
    error(
        "too-many-steps",
        format!("Chương trình có quá {most} bước sau khi lặp."),
        format!("With its repeats the programme has more than {most} steps."),
    )
}

pub fn unknown_block(name: &str) -> Say {
    error("unknown-block", format!("Không tìm thấy khối \"{name}\"."), format!("There is no block \"{name}\"."))
}

pub fn broken_block(name: &str, file: &str) -> Say {
    error(
        "broken-block",
        format!("Khối \"{name}\" có lỗi; hãy sửa tệp {file} trước."),
        format!("The block \"{name}\" has errors; mend the file {file} first."),
    )
}

pub fn block_of_items(name: &str) -> Say {
    error(
        "block-kind",
        format!("Khối \"{name}\" là danh mục chuẩn bị, không phải các bước; hãy đưa vào preparation."),
        format!("The block \"{name}\" is a checklist, not steps; it belongs in preparation."),
    )
}

pub fn block_of_steps(name: &str) -> Say {
    error(
        "block-kind",
        format!("Khối \"{name}\" gồm các bước, không phải danh mục; hãy đưa vào programme."),
        format!("The block \"{name}\" is made of steps, not a checklist; it belongs in programme."),
    )
}

pub fn unknown_step(block: &str, id: &str) -> Say {
    error(
        "unknown-step",
        format!("Khối \"{block}\" không có mục \"{id}\"."),
        format!("The block \"{block}\" has no entry \"{id}\"."),
    )
}

pub fn dropped_and_changed(id: &str) -> Say {
    error(
        "dropped-and-changed",
        format!("Bước \"{id}\" vừa bị bỏ vừa được sửa."),
        format!("The step \"{id}\" is both dropped and changed."),
    )
}

pub fn steps_or_items() -> Say {
    error(
        "block-body",
        "Khối phải có đúng một trong hai trường steps hoặc items.",
        "A block has exactly one of the fields steps and items.",
    )
}

pub fn repeated_key() -> Say {
    error("repeated-field", "Mục này được ghi hai lần.", "This entry is given twice.")
}

/// The same problem, told of a step of a block.
pub fn inside_block(say: Say, block: &str, step: &str) -> Say {
    let sentence = Text::new(
        format!("Khối \"{block}\", mục \"{step}\": {}", say.sentence.vi),
        format!("Block \"{block}\", entry \"{step}\": {}", say.sentence.en),
    );
    Say { sentence, ..say }
}

/// The same problem, told of a step of a repeat.
pub fn duplicate_in_block(id: &str, block: &str) -> Say {
    error(
        "duplicate-id",
        format!("Khối \"{block}\" đưa vào bước \"{id}\", mã này đã được dùng ở trên."),
        format!("The block \"{block}\" brings in the step \"{id}\", an id that is used above already."),
    )
}
