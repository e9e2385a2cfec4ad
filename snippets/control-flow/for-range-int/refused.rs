// show
fn last_index(count: i64) -> usize {
    let mut last = 0_usize;
    for i in 0..count {
        last = i;
    }
    last
}
// end

fn main() {
    println!("{}", last_index(1));
}
