/// The first 2 bytes as a number; panics where there are fewer, as Go does.
fn go_u16_be(bytes: &[u8]) -> u16 {
    let mut first = [0; 2];
    first.copy_from_slice(&bytes[..2]);
    u16::from_be_bytes(first)
}
