import { Component, type ErrorInfo, type ReactNode } from "react";
import { t } from "../dialects/text.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import "./messages.css";

interface Props {
  readonly children: ReactNode;
  /** In place of the usual words: what is lost and what goes on. */
  readonly title?: string;
  /** A change of this starts the part again by itself: another file, another definition. */
  readonly resetKey?: unknown;
  readonly onError?: (error: Error, info: ErrorInfo) => void;
}
interface State {
  readonly error: Error | null;
  readonly resetKey: unknown;
}

/** Keeps a fault within its part of the page: the rest, and the user's work, go on. */
export class Broken extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): State | null {
    return Object.is(resetKey, state.resetKey) ? null : { error: null, resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    this.props.onError?.(error, info);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="ui-broken" role="alert">
        <Icon name="alert" />
        <div>
          <p className="ui-broken-title">{this.props.title ?? t("ui.broken.title")}</p>
          <p>{t("ui.broken.detail", { detail: error.message })}</p>
          <Button onClick={() => this.setState({ error: null })}>{t("ui.broken.retry")}</Button>
        </div>
      </div>
    );
  }
}
