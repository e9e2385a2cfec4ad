pub fn longest<'a>(words: &[&'a str]) -> Option<&'a str> {
    // show
    let mut best = None;
    let mut size = 0;
    // end
    for &word in words {
        if word.len() > size {
            best = Some(word);
            size = word.len();
        }
    }
    best
}
