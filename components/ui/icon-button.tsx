import { Button, type ButtonProps } from "./button";
import { classNames } from "./class-names";

export type IconButtonProps = Omit<ButtonProps, "children" | "icon" | "aria-label"> & {
  /** What it does, in words: read aloud, and shown by the browser on hover. */
  label: string;
  icon: React.ReactNode;
};

/** A button that is only a picture; `label` is its name. */
export function IconButton({
  label,
  icon,
  tone = "quiet",
  size = "sm",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Button
      {...rest}
      tone={tone}
      size={size}
      icon={icon}
      aria-label={label}
      title={rest.title ?? label}
      className={classNames(
        size === "sm" ? "w-7 px-0! pointer-coarse:w-10" : "w-8.5 px-0! pointer-coarse:w-10",
        className,
      )}
    />
  );
}
