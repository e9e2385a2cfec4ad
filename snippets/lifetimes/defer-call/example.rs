use std::time::Instant;

// show
pub fn timed(name: &str, work: impl FnOnce()) {
    let start = Instant::now();
    scopeguard::defer! {
        println!("{name} took {:?}", start.elapsed());
    }
    work();
}
// end
