//! Words of the trainer's console.

use super::words;

words! {
    pause => "Tạm nghỉ", "Pause";
    resume => "Diễn tiếp", "Resume";
    hold => "Dừng!", "Hold!";
    jump_to => "Nhảy tới", "Go to";
    blackout => "Tắt hình", "Blackout";
    end_drill => "Kết thúc buổi", "End the drill";
    step_rest => "Bước này còn", "Left in this step";
    projected_end => "Dự kiến xong", "Projected end";
    against_plan => "So kế hoạch", "Against plan";
}
