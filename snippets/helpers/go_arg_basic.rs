// needs: go_arg

macro_rules! to_go {
    ($($type:ty => $name:literal, $kind:ident($from:ty);)*) => {
        $(impl ToGo for $type {
            fn go_type() -> String {
                String::from($name)
            }

            fn to_go(&self) -> GoArg {
                GoArg::new($name, GoKind::$kind(<$from>::from(self.to_owned())))
            }
        })*
    };
}

to_go! {
    bool => "bool", Bool(bool);
    i8 => "int8", Int(i64);
    i16 => "int16", Int(i64);
    i32 => "int32", Int(i64);
    i64 => "int", Int(i64);
    u8 => "uint8", Uint(u64);
    u16 => "uint16", Uint(u64);
    u32 => "uint32", Uint(u64);
    u64 => "uint64", Uint(u64);
    f32 => "float32", Float32(f32);
    f64 => "float64", Float(f64);
    &str => "string", Text(String);
    String => "string", Text(String);
}
