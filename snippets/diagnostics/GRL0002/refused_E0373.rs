use std::{collections::HashMap, thread};
fn main() {
    let mut counts = HashMap::new();
    thread::spawn(|| counts.insert("a", 1));
}
