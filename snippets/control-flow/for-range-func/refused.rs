// show
fn main() {
    let next = || Some(1);
    for n in next {
        println!("{n}");
    }
}
// end
