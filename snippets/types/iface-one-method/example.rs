// show
pub fn add(
    validate: impl Fn(&str) -> Result<(), String>,
    list: &mut Vec<String>,
    name: &str,
) -> Result<(), String> {
    validate(name)?;
    list.push(name.to_owned());
    Ok(())
}

pub fn demo(list: &mut Vec<String>) -> Result<(), String> {
    add(
        |name| {
            if name.is_empty() {
                Err("empty".into())
            } else {
                Ok(())
            }
        },
        list,
        "a",
    )
}
// end
