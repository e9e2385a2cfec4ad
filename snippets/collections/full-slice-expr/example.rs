// show
pub fn head(data: &[u8]) -> &[u8] {
    &data[..4]
}
// end
