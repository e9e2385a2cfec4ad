// show
pub fn is_absolute(path: &str) -> bool {
    path.as_bytes().first() == Some(&b'/')
}

pub fn initial(name: &str) -> Option<char> {
    name.chars().next()
}
// end
