/// The CRC-32 by any polynomial, its bits reversed.
fn go_crc32_of(bytes: &[u8], polynomial: u32) -> u32 {
    let mut sum = !0_u32;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ polynomial
            } else {
                sum >> 1
            };
        }
    }
    !sum
}
