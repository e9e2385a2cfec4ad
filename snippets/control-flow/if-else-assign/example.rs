// show
pub fn price(member: bool, full: u32) -> u32 {
    if member { full * 9 / 10 } else { full }
}

pub fn line(member: bool, full: u32) -> String {
    let label = if member { "member" } else { "guest" };
    format!("{label}: {}", price(member, full))
}
// end
