// show
fn main() {
    let data: Vec<u8> = vec![104, 105];
    let text: String = data;
    println!("{text}");
}
// end
