// show
pub fn port(high: u8, low: u8) -> u16 {
    u16::from(high) << 8 | u16::from(low)
}
// end
