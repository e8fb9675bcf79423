//! Where the parts of the console stand, by the room there is.

use egui::{Rect, pos2};

/// The parts of the console, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Layout {
    /// Title, tags and "Kết thúc buổi".
    pub(super) top: Rect,
    /// The buttons at the bottom.
    pub(super) transport: Rect,
    /// The run-down; folded away where it is narrow.
    pub(super) rundown: Option<Rect>,
    /// The current step.
    pub(super) centre: Rect,
    /// Clocks, plan and preview; in one column the clocks are in the top bar.
    pub(super) side: Option<Rect>,
    /// Little height: bars and paddings shrink.
    pub(super) low: bool,
}

/// Widest the current step gets.
pub(super) const WIDEST_CENTRE: f32 = 880.0;
const LOW: f32 = 560.0;

/// Height of the buttons at the bottom.
pub const fn transport_height(low: bool) -> f32 {
    if low { 48.0 } else { 88.0 }
}

impl Layout {
    /// Parts `all` of the window.
    pub(super) fn of(all: Rect) -> Self {
        let low = all.height() < LOW;
        let (top, bottom) = (if low { 40.0 } else { 64.0 }, transport_height(low));
        let (rundown, side) = match all.width() {
            w if w >= 1440.0 => (432.0, 392.0),
            w if w >= 1280.0 => (376.0, 344.0),
            w if w >= 1024.0 => (324.0, 300.0),
            _ => (0.0, 0.0),
        };
        let spare = ((all.width() - rundown - side - WIDEST_CENTRE - 48.0) / 2.0).max(0.0).min(all.width() * 0.04);
        let (rundown, side) = if rundown > 0.0 { (rundown + spare, side + spare) } else { (0.0, 0.0) };
        let middle = Rect::from_min_max(pos2(all.left(), all.top() + top), pos2(all.right(), all.bottom() - bottom));
        let left = middle.left() + rundown;
        let right = middle.right() - side;
        let part = |from: f32, to: f32| Rect::from_min_max(pos2(from, middle.top()), pos2(to, middle.bottom()));
        Self {
            top: Rect::from_min_max(all.min, pos2(all.right(), middle.top())),
            transport: Rect::from_min_max(pos2(all.left(), middle.bottom()), all.max),
            rundown: (rundown > 0.0).then(|| part(middle.left(), left)),
            centre: part(left, right),
            side: (side > 0.0).then(|| part(right, middle.right())),
            low,
        }
    }

    /// The same with banners of some height under the top bar.
    pub(super) fn below_banners(mut self, height: f32) -> Self {
        let top = (self.top.bottom() + height).min(self.transport.top());
        for rect in [self.rundown.as_mut(), Some(&mut self.centre), self.side.as_mut()].into_iter().flatten() {
            rect.min.y = top;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn of(width: f32, height: f32) -> Layout {
        Layout::of(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height)))
    }

    #[test]
    fn all_parts_are_inside_and_none_covers_another() {
        for width in [360.0, 731.0, 853.0, 1023.0, 1024.0, 1280.0, 1440.0, 1536.0, 1920.0, 3840.0] {
            for height in [300.0, 411.0, 480.0, 560.0, 720.0, 1080.0] {
                let l = of(width, height);
                let middle = [l.rundown, Some(l.centre), l.side].into_iter().flatten().collect::<Vec<_>>();
                let total: f32 = middle.iter().map(egui::Rect::width).sum();
                assert!((total - width).abs() < 0.01, "{width}: {total}");
                assert!(middle.iter().all(|r| r.top() == l.top.bottom() && r.bottom() == l.transport.top()));
                assert!(l.centre.width() >= 350.0_f32.min(width), "{width}: {}", l.centre.width());
            }
        }
    }

    #[test]
    fn narrow_windows_fold_the_run_down_and_low_ones_shrink_the_bars() {
        assert_eq!(of(1023.0, 900.0).rundown, None);
        assert_eq!(of(1440.0, 900.0).rundown.map(|r| r.width()), Some(432.0));
        assert_eq!(of(1280.0, 720.0).side.map(|r| r.width()), Some(344.0));
        assert_eq!(of(853.0, 480.0).transport.height(), 48.0);
        assert_eq!(of(1280.0, 720.0).transport.height(), 88.0);
    }
}
