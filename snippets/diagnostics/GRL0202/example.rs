use std::thread;

// show
pub fn greet_all(names: Vec<String>, greet: fn(&str)) {
    let threads: Vec<_> = names
        .into_iter()
        .map(|name| thread::spawn(move || greet(&name)))
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
}
// end
