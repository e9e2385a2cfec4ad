// needs: num_error
fn go_parse_bool(s: &str) -> Result<bool, GoNumError> {
    match s {
        "1" | "t" | "T" | "true" | "TRUE" | "True" => Ok(true),
        "0" | "f" | "F" | "false" | "FALSE" | "False" => Ok(false),
        _ => Err(GoNumError::new("ParseBool", s, GoNumError::SYNTAX)),
    }
}
