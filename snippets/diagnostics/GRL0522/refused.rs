// show
fn print_long(names: Vec<String>) {
    let mut kept = Vec::new();
    for name in names {
        if name.len() > 8 {
            kept.push(&name);
        }
    }
    println!("{kept:?}");
}
// end

fn main() {
    print_long(vec![]);
}
