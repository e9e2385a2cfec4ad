/// The first 4 bytes as a number; panics where there are fewer, as Go does.
fn go_u32_le(bytes: &[u8]) -> u32 {
    let mut first = [0; 4];
    first.copy_from_slice(&bytes[..4]);
    u32::from_le_bytes(first)
}
