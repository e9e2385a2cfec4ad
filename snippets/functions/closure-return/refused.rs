// show
fn counter(step: u32) -> impl FnMut() -> u32 {
    let mut n = 0;
    || {
        n += step;
        n
    }
}
// end

fn main() {
    println!("{}", counter(2)());
}
