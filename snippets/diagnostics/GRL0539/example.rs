// show
pub fn total() -> u32 {
    100 + 0o10
}
// end
