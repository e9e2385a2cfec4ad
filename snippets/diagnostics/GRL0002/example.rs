// show
use std::{collections::HashMap, sync::Mutex, thread};

pub fn count_words(left: &str, right: &str) -> HashMap<String, usize> {
    let counts = Mutex::new(HashMap::new());
    thread::scope(|scope| {
        for text in [left, right] {
            let counts = &counts;
            scope.spawn(move || {
                for word in text.split_whitespace() {
                    *counts.lock().unwrap().entry(word.to_owned()).or_default() += 1;
                }
            });
        }
    });
    counts.into_inner().unwrap()
}
// end
