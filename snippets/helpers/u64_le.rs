/// The first 8 bytes as a number; panics where there are fewer, as Go does.
fn go_u64_le(bytes: &[u8]) -> u64 {
    let mut first = [0; 8];
    first.copy_from_slice(&bytes[..8]);
    u64::from_le_bytes(first)
}
