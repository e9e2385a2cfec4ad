// show
pub fn bits(f: f64) -> u64 {
    f.to_bits()
}

pub fn word(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes)
}
// end
