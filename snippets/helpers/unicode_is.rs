/// True where the letter is of the general category, the script or the property.
fn go_unicode_is(class: &str, letter: char) -> bool {
    thread_local! {
        static CLASSES: std::cell::RefCell<std::collections::HashMap<String, regex::Regex>> =
            std::cell::RefCell::default();
    }
    CLASSES.with_borrow_mut(|classes| {
        let class = classes.entry(String::from(class)).or_insert_with(|| {
            regex::Regex::new(&format!("^\\p{{{class}}}$")).expect("the class is known")
        });
        class.is_match(letter.encode_utf8(&mut [0; 4]))
    })
}
