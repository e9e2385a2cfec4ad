// show
use std::thread;

pub fn print_all(ids: Vec<u32>) {
    let handles: Vec<_> = ids
        .into_iter()
        .map(|id| thread::spawn(move || println!("{id}")))
        .collect();
    for handle in handles {
        handle.join().expect("a printing thread panicked");
    }
}
// end
