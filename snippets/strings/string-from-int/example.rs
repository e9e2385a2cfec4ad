// show
pub fn letter(n: u32) -> Option<char> {
    char::from_u32(u32::from('A') + n)
}

pub fn digits(n: u32) -> String {
    n.to_string()
}
// end
