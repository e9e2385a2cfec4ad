// show
pub fn checksum(block: [u8; 4]) -> u8 {
    block.iter().fold(0, |sum, byte| sum ^ byte)
}

pub fn grid() -> [[i64; 3]; 3] {
    let mut g = [[0; 3]; 3];
    g[1][1] = 5;
    g
}
// end
