// show
pub fn table(rows: u32, columns: u32) {
    for row in 0..rows {
        for column in 0..columns {
            println!("{row} {column}");
        }
    }
}
// end
