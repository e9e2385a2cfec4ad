// show
fn main() {
    let key;
    {
        let line = String::from("port=80");
        key = &line[..4];
    }
    println!("{key}");
}
// end
