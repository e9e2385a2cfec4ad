// show
fn run(work: fn()) {
    std::panic::catch_unwind(work);
}
// end

fn main() {
    run(|| println!("work"));
}
