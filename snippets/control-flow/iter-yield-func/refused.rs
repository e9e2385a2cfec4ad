// show
fn main() {
    let mut items = vec![1, 2, 3];
    for item in items.iter() {
        if *item == 2 {
            items.push(4);
        }
    }
}
// end
