// show
#[expect(dead_code, reason = "kept for the next protocol version")]
fn legacy_checksum(data: &[u8]) -> u8 {
    data.iter().fold(0, |sum, byte| sum ^ byte)
}
// end
