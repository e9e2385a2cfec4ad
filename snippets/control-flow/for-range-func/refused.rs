// show
fn next() -> Option<u32> {
    Some(1)
}

fn main() {
    for n in next {
        println!("{n}");
    }
}
// end
