// show
pub fn mask(flags: u32, off: u32, width: u32) -> (u32, u32) {
    let low = 1u32.checked_shl(width).map_or(u32::MAX, |bit| bit - 1);
    (flags & !off, !flags & low)
}
// end
