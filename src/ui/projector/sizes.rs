//! Sizes of the hall's picture, in percent of its height; nothing here is a point.

/// Margin at the sides.
pub(super) const SIDE: f32 = 6.6;
/// Number of the step.
pub(super) const STEP_NUMBER: f32 = 5.2;
/// Name of the ceremony; plan and time gone on the plate.
pub(super) const SMALL: f32 = 3.6;
/// Title on one line: the largest that fits.
pub(super) const TITLE: [f32; 4] = [15.2, 14.0, 12.6, 11.2];
/// Title of a narrow picture on one line.
pub(super) const TITLE_NARROW: [f32; 2] = [10.6, 9.6];
/// Title of a narrow picture on two lines.
pub(super) const TITLE_NARROW_TWO: [f32; 1] = [FLOOR];
/// No title is smaller.
pub(super) const FLOOR: f32 = 7.8;
/// Title on two lines, and what it shrinks to before it is cut.
pub(super) const TITLE_TWO: [f32; 4] = [9.6, 9.0, 8.4, FLOOR];
/// Clock: "m:ss".
pub(super) const DIGITS: f32 = 27.4;
/// Clock over time: "+m:ss".
pub(super) const DIGITS_OVER: f32 = 21.9;
/// Space at each side of the digits.
pub(super) const DIGITS_SIDE: f32 = 3.7;
/// Words over the digits.
pub(super) const HEADING: f32 = 5.2;
/// Name on a chip, and the chip's height.
pub(super) const CHIP_NAME: f32 = 5.0;
pub(super) const CHIP: f32 = 8.1;
/// What is done, and the height of one such line.
pub(super) const ACTION: f32 = 5.4;
pub(super) const ACTION_LINE: f32 = 1.28;
/// The strip that says what comes next.
pub(super) const NEXT: f32 = 4.1;
/// Time of the whole.
pub(super) const TOTAL: f32 = 5.6;
/// Names of the parts.
pub(super) const PART: f32 = 3.0;
/// Beside the stage plan.
pub(super) const STAGE_NUMBER: f32 = 4.7;
pub(super) const STAGE_TITLE: f32 = 5.9;
pub(super) const STAGE_ACTION: f32 = 3.7;
pub(super) const STAGE_DIGITS: f32 = 17.4;
/// The plate is at most this wide.
pub(super) const PLATE: f32 = 62.9;
/// Narrower than this (width to height) the plate goes under the title.
pub(super) const NARROW: f32 = 1.5;
