// show
fn main() {
    let name = "Émile";
    println!("{}", name[0]);
}
// end
