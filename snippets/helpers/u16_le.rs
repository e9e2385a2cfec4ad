/// The first 2 bytes as a number; panics where there are fewer, as Go does.
fn go_u16_le(bytes: &[u8]) -> u16 {
    let mut first = [0; 2];
    first.copy_from_slice(&bytes[..2]);
    u16::from_le_bytes(first)
}
