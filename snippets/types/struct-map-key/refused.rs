use std::collections::HashMap;

struct Cell {
    row: u32,
}

// show
fn main() {
    let mut counts = HashMap::new();
    counts.insert(Cell { row: 1 }, 1);
    println!("{}", counts.keys().map(|cell| cell.row).sum::<u32>());
}
// end
