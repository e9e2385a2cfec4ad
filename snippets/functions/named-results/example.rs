// show
pub fn split(text: &str) -> Option<(&str, &str)> {
    text.split_once('=')
}

pub struct Pair<'a> {
    pub key: &'a str,
    pub value: &'a str,
}

pub fn pair(text: &str) -> Option<Pair<'_>> {
    let (key, value) = text.split_once('=')?;
    Some(Pair { key, value })
}
// end
