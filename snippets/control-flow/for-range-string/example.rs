// show
pub fn first_space(s: &str) -> Option<usize> {
    for (i, c) in s.char_indices() {
        if c == ' ' {
            return Some(i);
        }
    }
    None // in short: s.find(' ')
}
// end
