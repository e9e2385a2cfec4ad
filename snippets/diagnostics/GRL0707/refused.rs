fn table(rows: u32, columns: u32) {
    let mut row = 0;
    while row < rows {
        let column = 0;
        while column < columns {
            println!("{row} {column}");
            row += 1;
        }
    }
}

fn main() {
    table(2, 2);
}
