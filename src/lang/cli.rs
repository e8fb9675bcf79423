//! Words of the command line.

use super::{Lang, Language, words};

words! {
    cli_summary => "Diễn tập nghi thức trao tặng, không cần mạng", "Drills of award-ceremony protocol, offline";
    cli_usage => "Cách dùng", "Usage";
    cli_commands => "Lệnh", "Commands";
    cli_options => "Tùy chọn", "Options";
    cli_open => "mở cửa sổ chương trình, kèm tệp kịch bản nếu có", "open the window, with a scenario file if one is named";
    cli_check => "kiểm tra tệp kịch bản hoặc cả thư mục", "check scenario files or whole folders";
    cli_list => "liệt kê các kịch bản", "list the scenarios";
    cli_rules => "liệt kê các quy tắc nghi thức cùng căn cứ", "list the rules of protocol with their sources";
    cli_show => "in bảng trình tự của một nghi lễ", "print the run sheet of a ceremony";
    cli_export => "ghi một nghi lễ có sẵn cùng các khối của nó ra thư mục", "write a bundled ceremony with its blocks into a folder";
    cli_records => "liệt kê các buổi diễn đã ghi", "list the recorded drills";
    cli_results => "lập bảng điểm từ các tệp bài kiểm tra đã nộp, kiểm tra từng tệp còn nguyên", "tabulate handed-in exam files, each checked for changes";
    cli_json => "in một mảng JSON (check, list, rules, records, results)", "print one JSON array (check, list, rules, records, results)";
    cli_csv => "in bảng CSV cho bảng tính (results)", "print CSV for a spreadsheet (results)";
    cli_today => "mở cửa sổ như thể hôm nay là ngày này, để dùng thử phần luyện tập; mọi thứ ghi lại đều mang ngày này", "open the window as if this were today, meant for trying out practice; all that is recorded bears this day";
    cli_data_dir => "giữ mọi dữ liệu trong thư mục này, ví dụ trên USB", "keep all data in this folder, on a USB stick for instance";
    cli_lang => "ngôn ngữ: vi hoặc en", "language: vi or en";
    cli_renderer => "cách vẽ cửa sổ: auto, glow hoặc wgpu", "how windows are drawn: auto, glow or wgpu";
    cli_version => "in phiên bản", "print the version";
    cli_help => "in trang này", "print this page";
    cli_exit_codes => "Mã kết thúc: 0 ổn hoặc chỉ có nhắc, 1 có lỗi, 2 không chạy được.", "Exit codes: 0 clean or warnings only, 1 errors, 2 cannot run.";
    cli_see_help => "Xem cách dùng: dientap --help", "For usage: dientap --help";
    cli_unknown_command(name: &str) => "Không có lệnh “{name}”.", "There is no command “{name}”.";
    cli_unknown_option(name: &str) => "Không có tùy chọn “{name}”.", "There is no option “{name}”.";
    cli_option_not_here(name: &str, command: &str) => "Tùy chọn “{name}” không dùng với lệnh “{command}”.", "The option “{name}” is of no use with “{command}”.";
    cli_option_needs_value(name: &str) => "Tùy chọn “{name}” cần một giá trị.", "The option “{name}” needs a value.";
    cli_option_takes_no_value(name: &str) => "Tùy chọn “{name}” không nhận giá trị.", "The option “{name}” takes no value.";
    cli_bad_value(value: &str, name: &str, wanted: &str) => "“{value}” không dùng được cho “{name}”. Hãy chọn: {wanted}.", "“{value}” will not do for “{name}”. Choose one of: {wanted}.";
    cli_bad_date(value: &str) => "“{value}” không phải là một ngày. Hãy viết năm, tháng, ngày như 2026-11-28.", "“{value}” is not a day. Write year, month and day like 2026-11-28.";
    cli_one_of_two(one: &str, other: &str) => "Chỉ dùng được một trong hai: “{one}” hoặc “{other}”.", "Only one of “{one}” and “{other}” can be had.";
    cli_too_many(value: &str) => "Thừa đối số “{value}”.", "“{value}” is one argument too many.";
    cli_needs_path => "Lệnh “check” cần ít nhất một tệp hoặc thư mục.", "“check” needs at least one file or folder.";
    cli_needs_results => "Lệnh “results” cần ít nhất một tệp bài kiểm tra hoặc thư mục chứa các tệp đó.", "“results” needs at least one exam file, or a folder of them.";
    cli_needs_id => "Hãy cho biết mã của nghi lễ. Xem danh sách bằng lệnh “dientap list”.", "Name the id of a ceremony. See them with “dientap list”.";
    cli_needs_folder => "Hãy cho biết thư mục cần ghi vào.", "Name the folder to write into.";
    cli_not_text(value: &str) => "Đối số “{value}” có ký tự không đọc được.", "The argument “{value}” holds letters that cannot be read.";
    cli_meant(name: &str) => "Có phải “{name}”?", "Did you mean “{name}”?";
    problem_step(title: &str) => "bước “{title}”", "step “{title}”";
    problem_law(law: &str) => "Căn cứ: {law}", "Source: {law}";
    problem_mend(words: &str) => "Cách sửa: {words}", "Mend: {words}";
    cli_rule_live => "báo khi diễn", "warns in a drill";
    cli_rule_local(point: &str) => "kiểm tra địa phương {point}", "local point {point}";
    cli_rules_counted(n: usize) => "{n} quy tắc.", "{n} rules.";
    cli_unknown_id(id: &str) => "Không có nghi lễ “{id}”. Xem danh sách bằng lệnh “dientap list”.", "There is no ceremony “{id}”. See them with “dientap list”.";
    cli_no_data_folder => "Không tìm được thư mục dữ liệu của người dùng. Hãy chỉ ra bằng “--data-dir”.", "The user's data folder was not found. Name one with “--data-dir”.";
    cli_written(place: &str) => "Đã ghi: {place}", "Written: {place}";
    cli_no_records => "Chưa có buổi diễn nào được ghi.", "No drill has been recorded yet.";
    cli_origin_bundled => "có sẵn", "bundled";
    cli_origin_own => "của bạn", "own";
    cli_origin_opened => "mở từ nơi khác", "opened";
    cli_unfinished => "chưa kết thúc", "not ended";
    cli_unreadable => "không đọc được", "cannot be read";
    cli_output_failed(words: &str) => "Không in ra được ({words}).", "The result could not be printed ({words}).";
    results_name => "Họ tên", "Name";
    results_score => "Điểm / 10", "Score of 10";
    results_thousandths => "Điểm (phần nghìn)", "Score (thousandths)";
    results_handed_in => "Nộp bài", "Handed in";
    results_sign => "Mã đề", "Paper";
    results_file => "Tệp", "File";
    results_other_paper => "đề khác", "another paper";
    cli_arg_day => "NGÀY", "YYYY-MM-DD";
    cli_arg_file => "TỆP", "FILE";
    cli_arg_path => "ĐƯỜNG_DẪN…", "PATH…";
    cli_arg_folder => "THƯ_MỤC", "DIR";
    cli_arg_id => "MÃ", "ID";
    cli_clean => "ổn", "clean";
}

impl Lang {
    /// "3 tệp: 1 lỗi, 2 nhắc, 1 lưu ý": what a check found.
    #[must_use]
    pub fn cli_checked(self, files: usize, errors: usize, warnings: usize, notes: usize) -> String {
        let mut counts = match self.0 {
            Language::Vi => vec![format!("{errors} lỗi"), format!("{warnings} nhắc")],
            Language::En => vec![many(errors, "error", "errors"), many(warnings, "warning", "warnings")],
        };
        if notes > 0 {
            counts.push(match self.0 {
                Language::Vi => format!("{notes} lưu ý"),
                Language::En => many(notes, "note", "notes"),
            });
        }
        let counts = counts.join(", ");
        match self.0 {
            Language::Vi => format!("Đã kiểm tra {files} tệp: {counts}."),
            Language::En => format!("{} checked: {counts}.", many(files, "file", "files")),
        }
    }

    /// "58 bài, 2 tệp không nhận được, 2 đề khác nhau."
    #[must_use]
    pub fn cli_results_counted(self, results: usize, refused: usize, papers: usize) -> String {
        let mut parts = match self.0 {
            Language::Vi => vec![format!("{results} bài")],
            Language::En => vec![many(results, "result", "results")],
        };
        if refused > 0 {
            parts.push(match self.0 {
                Language::Vi => format!("{refused} tệp không nhận được"),
                Language::En => format!("{} not taken", many(refused, "file", "files")),
            });
        }
        if papers > 1 {
            parts.push(match self.0 {
                Language::Vi => format!("{papers} đề khác nhau"),
                Language::En => format!("{papers} different papers"),
            });
        }
        format!("{}.", parts.join(", "))
    }

    /// "1 lỗi, 2 nhắc", or "ổn".
    #[must_use]
    pub fn problem_count(self, errors: usize, warnings: usize) -> String {
        let said = [(errors, "lỗi", "error", "errors"), (warnings, "nhắc", "warning", "warnings")];
        let parts: Vec<String> = said
            .iter()
            .filter(|(n, ..)| *n > 0)
            .map(|(n, vi, one, more)| match self.0 {
                Language::Vi => format!("{n} {vi}"),
                Language::En => many(*n, one, more),
            })
            .collect();
        if parts.is_empty() { self.cli_clean().to_owned() } else { parts.join(", ") }
    }
}

fn many(n: usize, one: &str, more: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { more })
}
