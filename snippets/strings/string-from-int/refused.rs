// show
fn main() {
    let n: u32 = 65;
    println!("{}", n as char);
}
// end
