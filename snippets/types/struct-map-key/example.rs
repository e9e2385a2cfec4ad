use std::collections::HashMap;

// show
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cell {
    pub row: u32,
    pub column: u32,
}

pub fn count(cells: &[Cell]) -> HashMap<Cell, u32> {
    let mut counts = HashMap::new();
    for cell in cells {
        *counts.entry(*cell).or_insert(0) += 1;
    }
    counts
}
// end
