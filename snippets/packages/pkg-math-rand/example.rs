// show
pub fn roll() -> u8 {
    rand::random_range(1..=6)
}
// end
