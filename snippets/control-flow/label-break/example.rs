// show
pub fn find(grid: &[Vec<i64>], want: i64) -> Option<(usize, usize)> {
    let mut found = None;
    'search: for (i, line) in grid.iter().enumerate() {
        for (j, value) in line.iter().enumerate() {
            if *value == want {
                found = Some((i, j));
                break 'search;
            }
        }
    }
    found
}
// end
