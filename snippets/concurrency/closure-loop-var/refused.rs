use std::thread;

// show
fn print_all(ids: Vec<u32>) {
    for id in ids {
        thread::spawn(|| println!("{id}"));
    }
}
// end

fn main() {
    print_all(vec![1, 2]);
}
