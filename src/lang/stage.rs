//! Words of the stage plan. Left and right are the audience's.

crate::lang::words! {
    plan_party_flag => "Đảng kỳ", "Party flag";
    plan_national_flag => "Quốc kỳ", "National flag";
    plan_title_panel => "Tiêu đề: tên hình thức khen", "Title panel: name of the award";
    plan_bust => "Tượng", "Bust";
    plan_flowers => "Hoa", "Flowers";
    plan_podium => "Bục", "Podium";
    plan_mc => "Bục MC", "MC stand";
    plan_stairs_left => "Lối trái", "Left stairs";
    plan_stairs_right => "Lối phải", "Right stairs";
    plan_hall => "HỘI TRƯỜNG · phía khán giả", "HALL · the audience’s side";
    plan_tray_table => "Bàn\nhiện vật", "Tray\ntable";
    plan_seen_from_hall => "nhìn từ khán giả", "seen from the audience";
    plan_seen_from_stage => "nhìn từ lễ đài", "seen from the stage";
    plan_of(from: &str, people: &str) => "Sơ đồ sân khấu, {from}: {people}.", "Stage plan, {from}: {people}.";
    plan_empty(from: &str) => "Sơ đồ sân khấu, {from}: trên lễ đài chưa có ai.", "Stage plan, {from}: nobody is on the stage.";
    plan_stands(who: &str, place: &str, looks: &str) => "{who} đứng {place}, {looks}", "{who} stands {place}, {looks}";
    plan_walks(who: &str, place: &str) => "{who} đang đi, {place}", "{who} is walking, {place}";
    plan_in_the_hall => "dưới hội trường", "in the hall";
    plan_left_wing => "trong cánh gà trái", "in the left wing";
    plan_right_wing => "trong cánh gà phải", "in the right wing";
    plan_front_left => "phía trước bên trái", "front left";
    plan_front_middle => "phía trước ở giữa", "front centre";
    plan_front_right => "phía trước bên phải", "front right";
    plan_left => "bên trái", "on the left";
    plan_middle => "giữa lễ đài", "at the centre";
    plan_right => "bên phải", "on the right";
    plan_back_left => "phía sau bên trái", "back left";
    plan_back_middle => "phía sau ở giữa", "back centre";
    plan_back_right => "phía sau bên phải", "back right";
    plan_looks_hall => "quay xuống hội trường", "facing the audience";
    plan_looks_back => "quay lên phông", "facing the backdrop";
    plan_looks_left => "quay sang trái", "facing left";
    plan_looks_right => "quay sang phải", "facing right";
}
